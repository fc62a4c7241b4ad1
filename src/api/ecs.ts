import { createEcsClient } from './client.ts'

/** Puts the app's base path before a same-origin endpoint, so that the app works below a sub-path. */
const below = (path: string) => `${import.meta.env.BASE_URL}${path}`

/** The console's client. Endpoints are same-origin unless the build sets `VITE_ECS_ENDPOINT` / `VITE_STS_ENDPOINT`. */
export const ecs = createEcsClient({
  endpoints: {
    ecs: import.meta.env.VITE_ECS_ENDPOINT ?? below('openapi/ecs/'),
    sts: import.meta.env.VITE_STS_ENDPOINT ?? below('openapi/sts/'),
  },
})
