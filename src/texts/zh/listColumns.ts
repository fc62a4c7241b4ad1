import type { listColumns as english } from '../en/listColumns.ts'

/** The choice of columns of a list. */
export const listColumns: typeof english = {
  showAll: '全部显示',
  exported: '导出的文件同样不含隐藏的列。',
}
