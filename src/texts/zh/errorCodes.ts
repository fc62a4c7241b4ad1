/** What the service's codes mean for somebody who clicks, and what to do. */
export const errorCodes: Readonly<Record<string, string>> = {
  // Sharing
  'InvalidAccount.NotFound': '不存在，请检查其数字。',
  'InvalidAccount.Forbbiden': '是您自己的账号，已经拥有该镜像。',
  'QuotaExceed.ShareImageUser': '镜像的共享账号数将超过 50 个。',
  'QuotaExceed.ShareImage': '其中一个账号接收的共享镜像已达到 100 个的上限。',
  'InvalidImageId.NotFound': '找不到镜像，可能已被删除或已取消与您共享。请选择其他镜像。',
  'OperationDenied.InvalidImageStatus': '已弃用的镜像无法共享，请先恢复。',
  'InvalidOperation.ServiceKeyEncryptedImageUnsupported':
    '镜像使用默认服务密钥加密，其他账号无法使用该密钥。请使用您自己的密钥（CMK）复制镜像，然后共享副本。',
  'Image.Public': '镜像已发布为社区镜像，所有人都已经可以使用。',

  // Images
  'InvalidImageName.Malformed':
    '服务不接受此名称。请使用 2 到 128 个字符：以字母或汉字开头，其后还可以包含数字和 . _ - :',
  'InvalidImageName.Duplicated': '该地域已有同名的自定义镜像，请使用其他名称。',
  'InvalidDescription.Malformed':
    '服务不接受此描述。请使用 2 到 256 个字符，且不能以 http:// 或 https:// 开头。',
  'QuotaExceed.Image': '该地域的自定义镜像已达到每个账号 100 个的上限，请先删除一个。',
  IncorrectImageStatus: '镜像的当前状态不支持此操作，请刷新列表查看其状态。',
  'OperationDenied.ImageCopyConflict': '您正在复制该镜像，请等待复制完成。',
  'OperationDenied.SameRegionOnly': '他人共享给您的镜像只能在其所在地域内复制。',
  IncorrectDestinationRegion: '您的镜像已在该地域，请选择其他地域。',
  'OperationDeined.EncryptedSnapshot': '镜像已加密，其副本也必须加密。',
  'OperationDenied.CommunityImage': '社区镜像无法复制。',
  ImageCreatedNotFromCopy: '该镜像不是复制而来，没有可取消的复制。',
  'InvalidStatus.ImageIsCreating': '镜像仍在创建中，请等待其变为“可用”。',
  'ImageStatus.NotAvailable': '只有“可用”的镜像才能弃用。',
  'ImageStatus.NotDeprecated': '镜像当前不是“已弃用”状态。',
  ImageUseShared: '镜像仍处于共享中，请先对所有账号取消共享。',
  ImageUsingByInstance: '有实例使用该镜像。选择“强制删除”仍可删除镜像，这些实例会继续运行。',
  'OperationDenied.ImageCopying': '镜像正在被复制，请等待复制完成或取消复制。',
  ImageIsPublic: '镜像已发布为社区镜像，请先取消发布。',
  'OperationDenied.QuotaExceed': '一个资源最多有 20 个标签，请先移除一个。',
  'InvalidTagKey.Malformed': '服务不接受此标签键。',
  'InvalidTagValue.Malformed': '服务不接受此标签值。',
  'InvalidResourceId.NotFound': '找不到镜像，可能已被删除。',

  // Instances
  'OperationDenied.ImageNotValid': '镜像暂时无法使用：可能仍在创建中，或已被所有者弃用。',
  'InvalidInstanceType.NotSupported': '该实例规格与镜像的架构不同，无法运行镜像。请选择其他规格。',
  ImageNotSupportInstanceType: '镜像与该实例规格的架构不同，无法运行。请选择其他镜像。',
  'InvalidSystemDiskSize.LessThanImageSize': '系统盘小于镜像，请输入更大的容量。',
  'InvalidSystemDiskSize.LessThanMinSize':
    '系统盘过小：不能小于最小容量，也不能小于当前容量。请输入更大的容量。',
  'InvalidSystemDiskSize.MoreThanMaxSize': '系统盘最大为 500 GiB。',
  'InvalidDiskId.NotFound': '找不到磁盘，可能已被更换。请刷新页面后重试。',
  'InvalidDiskId.OperationNotSupported':
    '创建该磁盘所用的镜像已被删除，无法恢复到初始状态。请使用其他镜像更换系统盘。',
  SharedImageDeleted: '创建该磁盘所用的镜像已被其所有者删除，请使用其他镜像更换系统盘。',
  IncorrectDiskStatus: '磁盘正在重新初始化，请稍后重试。',
  DiskCreatingSnapshot: '正在为该磁盘创建镜像，请等待完成后重试。',
  DiskError: '实例的磁盘正在重新初始化，请稍后再启动实例。',
  OperationDenied: '镜像自带数据盘，不能用于更换系统盘。请选择其他镜像。',
  'InvalidMaxAmount.Malformed': '一次可以创建 1 到 100 台实例。',
  'InvalidMinAmount.Malformed': '一次可以创建 1 到 100 台实例。',
  'InvalidInstanceType.ValueNotSupported': '服务没有此实例规格，请选择其他规格。',
  'InvalidZoneId.NotFound': '找不到该可用区，请选择其他可用区。',
  'InvalidInstanceName.Malformed':
    '服务不接受此名称。请使用 2 到 128 个字符：以字母或汉字开头，其后还可以包含数字和 . _ - :',
  'InvalidSecurityGroupId.NotFound': '找不到安全组，请刷新页面。',
  'InvalidVSwitchId.NotFound': '找不到该可用区的网络，请选择其他可用区。',
  'OperationDenied.NoStock': '该可用区的此实例规格已售罄，请选择其他规格或可用区。',
  'InvalidInstanceId.NotFound': '找不到实例，可能已被删除。',
  IncorrectInstanceStatus: '实例的当前状态不支持此操作，请在列表中查看其状态。',
  'IncorrectInstanceStatus.Initializing': '实例正在创建，请等待其变为“运行中”。',
  'IncorrectDiskStatus.CreatingSnapshot': '正在为该实例创建另一个镜像，请等待完成。',
}
