import type { shortcuts as english } from '../en/shortcuts.ts'

/** The list of keyboard shortcuts. */
export const shortcuts: typeof english = {
  title: '键盘快捷键',
  list: [
    { keys: '/', does: '转到搜索框' },
    { keys: '?', does: '显示此列表' },
    { keys: 'Esc', does: '关闭打开的内容；在搜索框中则清空' },
    { keys: 'Ctrl + Enter', does: '输入账号ID时直接共享' },
  ],
}
