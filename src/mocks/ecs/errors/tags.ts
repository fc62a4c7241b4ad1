import type { ErrorTable } from './errorTable.ts'

/** Refusals of what is done with tags. */
export const tagErrors = {
  // TagResources, UntagResources, ListTagResources, and the tags of what is made
  'MissingParameter.RegionId': [404, 'The parameter - RegionId should not be null.'],
  'MissingParameter.ResourceType': [404, 'The parameter - ResourceType should not be null.'],
  'MissingParameter.ResourceIds': [404, 'The parameter - ResourceIds should not be null.'],
  'MissingParameter.Tags': [404, 'The parameter - Tags should not be null.'],
  'NumberExceed.ResourceIds': [400, "The ResourceIds parameter's number is exceed , Valid : 50."],
  'NumberExceed.Tags': [400, "The Tags parameter's number is exceed , Valid : 20."],
  'Duplicate.TagKey': [400, 'The Tag.N.Key contain duplicate key.'],
  'InvalidTagKey.Malformed': [400, 'The specified Tag.n.Key is not valid.'],
  'InvalidTagValue.Malformed': [400, 'The specified Tag.n.Value is not valid.'],
  'OperationDenied.QuotaExceed': [400, 'The quota of tags on resource is beyond permitted range.'],
  'InvalidResourceId.NotFound': [404, 'The specified ResourceIds are not found in our records.'],
} as const satisfies ErrorTable
