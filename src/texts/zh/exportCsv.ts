import type { exportCsv as english } from '../en/exportCsv.ts'
import { number } from './format.ts'

/** Texts of the export of the images list. */
export const exportCsv: typeof english = {
  title: '导出 CSV',
  progress: (done, of) => `已导出 ${number.format(done)} 个，共 ${number.format(of)} 个镜像`,
  bar: '导出进度',
  cancel: '取消',
  retry: '继续',
  failed: '导出中断，没有保存任何文件。',
  done: (amount) => `已导出 ${number.format(amount)} 个镜像。`,
  columns: [
    '镜像ID',
    '名称',
    '描述',
    '镜像类型',
    '所属账号',
    '平台',
    '架构',
    '大小 (GiB)',
    '创建时间',
    '状态',
    '标签',
  ],
}
