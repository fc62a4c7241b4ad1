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

/** Texts of what is loaded when it is needed: dialogs, the drawer, the pages about instances. */
export const tasks = {
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
