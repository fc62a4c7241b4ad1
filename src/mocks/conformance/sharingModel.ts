/**
 * The sharing rules once more, as plainly as they can be said and without any of the stand-in's code: what a random walk
 * compares the stand-in with.
 */
export class SharingModel {
  /** Accounts that each image is shared with, in the order of sharing. */
  private readonly shares = new Map<string, string[]>()

  constructor(
    private readonly owners: ReadonlyMap<string, string>,
    private readonly accounts: ReadonlySet<string>,
    start: ReadonlyMap<string, readonly string[]>,
    /** How many images each account has received that the walk doesn't touch. */
    private readonly receivedElsewhere: ReadonlyMap<string, number>,
  ) {
    for (const image of owners.keys()) this.shares.set(image, [...(start.get(image) ?? [])])
  }

  sharedWith(image: string): readonly string[] {
    return this.shares.get(image) ?? []
  }

  /** The walk's images that an account has received. */
  received(account: string): string[] {
    return [...this.shares].filter(([, list]) => list.includes(account)).map(([image]) => image)
  }

  /** What ModifyImageSharePermission should answer, `OK` or a code; if `OK` and not only a dry run, it is done. */
  modify(caller: string, image: string, add: string[], remove: string[], dryRun: boolean): string {
    const added = add.slice(0, 10)
    const removed = remove.slice(0, 10)
    if (this.owners.get(image) !== caller) return 'InvalidImageId.NotFound'
    if ([...added, ...removed].some((account) => !this.accounts.has(account))) {
      return 'InvalidAccount.NotFound'
    }
    if (added.includes(caller)) return 'InvalidAccount.Forbbiden'
    const before = this.sharedWith(image)
    const after = before.filter((account) => !removed.includes(account))
    for (const account of added) if (!after.includes(account)) after.push(account)
    if (added.length > 0 && after.length > 50) return 'QuotaExceed.ShareImageUser'
    for (const account of added) {
      const held = this.received(account).length + (this.receivedElsewhere.get(account) ?? 0)
      if (!before.includes(account) && held >= 100) return 'QuotaExceed.ShareImage'
    }
    if (dryRun) return 'DryRunOperation'
    this.shares.set(image, after)
    return 'OK'
  }
}
