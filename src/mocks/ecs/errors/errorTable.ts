/**
 * Errors by their codes, as `[HTTP status, message]`. Codes and messages are the service's own, misspellings included;
 * `%s` is filled in. Where the documents list several messages for a code, the usual one is here.
 */
export type ErrorTable = Readonly<Record<string, readonly [status: number, message: string]>>
