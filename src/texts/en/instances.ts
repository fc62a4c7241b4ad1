/** Texts of the Instances page and its dialogs. */
export const instances = {
  oneFailed: 'The instance could not be loaded.',
  notFound: "This instance can't be found",
  notFoundWhy: (id: string, region: string) =>
    `You have no instance ${id} in ${region}. It may be in another region, may have been deleted, or belongs to another account.`,
}
