import type { ActionHandler } from './action.ts'

/** STS GetCallerIdentity: every caller of the stand-in is an Alibaba Cloud account itself, not a RAM user. */
export const getCallerIdentity: ActionHandler<'GetCallerIdentity'> = ({ caller }) => ({
  IdentityType: 'Account',
  AccountId: caller.id,
  UserId: caller.id,
  PrincipalId: caller.id,
  Arn: `acs:ram::${caller.id}:root`,
})
