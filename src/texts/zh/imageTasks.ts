import type { imageTasks as english } from '../en/imageTasks.ts'

export const imageTasks: typeof english = {
  notPossible: '无法对该镜像执行此操作',

  copy: {
    title: '复制镜像',
    confirm: '确定',
    intro: '副本是属于您自己的镜像，有独立的名称、标签和共享关系。组成副本的快照会产生费用。',
    region: '目标地域',
    chooseRegion: '请选择地域',
    regionMissing: '请选择副本所在的地域。',
    onlyOwnRegion:
      '他人共享给您的镜像只能在其所在地域内复制。如果需要在其他地域使用，请所有者将镜像复制到该地域，再共享副本。',
    name: '自定义镜像名称',
    nameTaken: (region) => `您在${region}已有同名的镜像，请使用其他名称。`,
    description: '自定义镜像描述',
    descriptionHint: '可选，2 到 256 个字符',
    encryption: '加密',
    encrypt: '加密副本',
    encryptHint: '使用默认服务密钥加密，这样的副本无法共享。',
    mustEncrypt: '镜像已加密，其副本也必须加密。请重新勾选。',
    encryptedHint: '镜像已加密，其副本也必须加密。副本将使用默认服务密钥，因此无法共享。',
    copyOf: (name) => `copy-of-${name}`,
    failed: '未能复制镜像。',
    started: (name, region) =>
      `正在将 ${name} 复制到${region}。切换到该地域，即可在列表中查看进度。`,
    startedHere: (name) => `正在复制 ${name}，可以在列表中查看进度。`,
  },

  cancelCopy: {
    title: '取消复制',
    confirm: '取消复制',
    intro: '复制将终止，已复制的内容会被清除。源镜像保持不变。',
    progress: (progress) => `当前进度为 ${progress}。`,
    waits: '复制尚未开始：一个地域最多同时进行五个复制任务。',
    failed: '未能取消复制。',
    done: (name) => `已取消复制 ${name}。`,
  },
  whyNotCancelled: {
    complete: '复制已完成，没有可取消的复制。如果不需要该镜像，请将其删除。',
    noCopy: '该镜像不是复制而来，没有可取消的复制。',
    failed: '复制已失败，没有可取消的复制。',
  },

  deprecate: {
    title: '弃用镜像',
    confirm: '弃用',
    points: [
      '镜像不能再共享或复制。',
      '您自己仍可以用它创建实例。',
      '由它创建的实例会继续运行。',
      '您可以随时将其恢复可用。',
    ],
    failed: '未能弃用镜像。',
    done: (name) => `${name} 已弃用。`,
    shared: '镜像仍处于共享中',
    sharedWhy: '共享中的镜像不能弃用，请先对所有账号取消共享。',
    toSharing: '查看共享用户',
  },

  restore: {
    title: '恢复镜像',
    confirm: '恢复可用',
    intro: '镜像将重新变为“可用”，可以像之前一样共享和复制。',
    failed: '未能恢复镜像。',
    done: (name) => `${name} 已恢复可用。`,
  },
  whyNotRestored: '该镜像未弃用，无需恢复。',

  notYours: {
    received: (ownerId) => `该镜像属于账号 ${ownerId}，只有所有者才能执行此操作。`,
    system: '这是平台提供的公共镜像，只有自定义镜像可以修改。',
    marketplace: '该镜像属于镜像市场的服务商，只有自定义镜像可以修改。',
  },
}
