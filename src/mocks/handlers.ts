import { http, type RequestHandler } from 'msw'
import type { EcsStandIn } from './ecs/standIn.ts'

export interface HandlersOptions {
  /**
   * Asked for each unsigned request to the console's own paths: the account it acts as. Without one it is refused, and
   * so is every unsigned request to the real host names.
   */
  readonly unsignedCaller?: () => string | undefined
}

/** The console's own endpoints, on any origin and below any base path. */
const ownPaths = /^https?:\/\/[^/]+\/(?:.*\/)?openapi\/(?:ecs|sts)\/$/

/** The addresses of the real services: central, the older one of Hangzhou, per region, per region from inside a VPC. */
const realHosts =
  /^https?:\/\/(?:ecs|ecs-cn-hangzhou|ecs\.[a-z0-9-]+|ecs-vpc\.[a-z0-9-]+|sts|sts\.[a-z0-9-]+)\.aliyuncs\.com\/$/

/** The MSW handlers through which a stand-in answers the console and the official SDKs. */
export function handlers(
  standIn: EcsStandIn,
  { unsignedCaller }: HandlersOptions = {},
): RequestHandler[] {
  return [
    http.all(ownPaths, ({ request }) =>
      standIn.respond(request, { unsignedCaller: unsignedCaller?.() }),
    ),
    http.all(realHosts, ({ request }) => standIn.respond(request)),
  ]
}
