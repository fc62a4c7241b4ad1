import type { ActionRequest } from '../../../api/contract.ts'

/** The actions that the walk is made of. */
export type WalkedAction =
  | 'ModifyImageSharePermission'
  | 'ModifyImageAttribute'
  | 'DeleteImage'
  | 'TagResources'
  | 'UntagResources'
  | 'CreateImage'
  | 'CopyImage'
  | 'CancelCopyImage'
  | 'RunInstances'
  | 'StartInstance'
  | 'StopInstance'
  | 'DeleteInstance'
  | 'ReplaceSystemDisk'
  | 'ReInitDisk'

export type RequestOf<A extends WalkedAction> = ActionRequest<A>

/** One step of the walk: who asks for what. */
export type Operation = {
  [A in WalkedAction]: {
    readonly action: A
    readonly caller: string
    readonly request: RequestOf<A>
  }
}[WalkedAction]

/** IDs that only the service can give, to what an accepted operation has made. */
export interface Made {
  readonly images?: readonly { readonly id: string; readonly snapshots: readonly string[] }[]
  readonly instances?: readonly { readonly id: string; readonly disks: readonly string[] }[]
  /** Disks that took the place of others. */
  readonly disks?: readonly string[]
}

/** What the model makes of an operation: a refusal's code, or OK with what is done then. */
export type Verdict =
  | { readonly code: 'OK'; readonly done: (made: Made) => void }
  | { readonly code: string; readonly done?: undefined }

export const refused = (code: string): Verdict => ({ code })

/** An operation that only looks whether it could be done, if it was asked to, and is done otherwise. */
export const unlessDryRun = (
  { DryRun: isDryRun }: { DryRun?: boolean },
  done: (made: Made) => void,
): Verdict => (isDryRun ? refused('DryRunOperation') : { code: 'OK', done })
