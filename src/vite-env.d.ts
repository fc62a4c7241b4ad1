/// <reference types="vite/client" />

interface ViteTypeOptions {
  strictImportMetaEnv: unknown
}

interface ImportMetaEnv {
  /** `on` builds the demo, in which the stand-in answers; anything else builds the live console. */
  readonly VITE_MOCKS?: 'on' | 'off'
  /** Where ECS answers; the same origin's `openapi/ecs/` unless set. */
  readonly VITE_ECS_ENDPOINT?: string
  /** Where STS answers; the same origin's `openapi/sts/` unless set. */
  readonly VITE_STS_ENDPOINT?: string
}
