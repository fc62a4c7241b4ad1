import zhCN from 'antd/es/locale/zh_CN'
import type { AllTexts } from '../texts/all.ts'
import { zh } from '../texts/zh.ts'
import { tasks } from '../texts/zh/tasks.ts'
import type { Catalogue } from './catalogues.ts'

const texts: AllTexts = { ...zh, ...tasks }

/** The console in Simplified Chinese, whole. */
export const chinese: Catalogue = { language: 'zh-CN', texts, antd: zhCN }
