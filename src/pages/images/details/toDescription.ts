import { fromPage } from '../../useDialogAddress.ts'

/** For links and steps to an image's details that are taken to modify its description: the state that goes with them. */
export const toDescription = { ...fromPage, edit: 'description' } as const
