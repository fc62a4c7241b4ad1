import { ecsQuery } from './ecsQuery.ts'

/** Who is signed in (STS GetCallerIdentity). */
export const callerIdentityQuery = () => ({
  ...ecsQuery('GetCallerIdentity', {}),
  staleTime: Infinity,
})
