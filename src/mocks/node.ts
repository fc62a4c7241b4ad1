import { setupServer, type SetupServer } from 'msw/node'
import type { EcsStandIn } from './ecs/standIn.ts'
import { handlers } from './handlers.ts'

/** Lets a stand-in answer requests of this Node process to ECS and STS, once the server is told to `listen()`. */
export const createNodeServer = (standIn: EcsStandIn): SetupServer =>
  setupServer(...handlers(standIn))
