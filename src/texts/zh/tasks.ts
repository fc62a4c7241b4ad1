import type { tasks as english } from '../en/tasks.ts'
import { createInstance } from './createInstance.ts'
import { deleteImages } from './deleteImages.ts'
import { exportCsv } from './exportCsv.ts'
import { imageDetails } from './imageDetails.ts'
import { imagePicker } from './imagePicker.ts'
import { imageTasks } from './imageTasks.ts'
import { instances } from './instances.ts'
import { listColumns } from './listColumns.ts'
import { naming } from './naming.ts'
import { replaceDisk } from './replaceDisk.ts'
import { sharing } from './sharing.ts'
import { shortcuts } from './shortcuts.ts'

/** Chinese texts of dialogs, the drawer, the pages about instances. */
export const tasks: typeof english = {
  createInstance,
  deleteImages,
  exportCsv,
  imageDetails,
  imagePicker,
  imageTasks,
  instances,
  listColumns,
  naming,
  replaceDisk,
  sharing,
  shortcuts,
}
