import type { ImageRecord, OperatingSystem } from '../records.ts'
import { blankImage } from '../blankImage.ts'
import * as systems from './operatingSystems.ts'

/** The first two parts of a public image's ID, up to the size of its disk, and the days on which it was published. */
const published: readonly (readonly [OperatingSystem, string, ...string[]])[] = [
  [systems.alinux4, 'aliyun_4_x64_20G', '20250523', '20250828'],
  [systems.alinux4Arm, 'aliyun_4_arm64_20G', '20250523', '20250828'],
  [systems.alinux3, 'aliyun_3_x64_20G', '20240528', '20240819', '20250629'],
  [systems.alinux3Arm, 'aliyun_3_arm64_20G', '20240528', '20250629'],
  [systems.alinux2, 'aliyun_2_1903_x64_20G', '20231221', '20240628'],
  [systems.alinux2Arm, 'aliyun_2_1903_arm64_20G', '20231221'],
  [systems.ubuntu24, 'ubuntu_24_04_x64_20G', '20240812', '20250722'],
  [systems.ubuntu24Arm, 'ubuntu_24_04_arm64_20G', '20240812'],
  [systems.ubuntu22, 'ubuntu_22_04_x64_20G', '20240530', '20250722'],
  [systems.ubuntu22Arm, 'ubuntu_22_04_arm64_20G', '20240530'],
  [systems.ubuntu20, 'ubuntu_20_04_x64_20G', '20240415', '20240925'],
  [systems.ubuntu20Arm, 'ubuntu_20_04_arm64_20G', '20240415'],
  [systems.debian12, 'debian_12_5_x64_20G', '20240402', '20240819'],
  [systems.debian12Arm, 'debian_12_5_arm64_20G', '20240819'],
  [systems.debian11, 'debian_11_9_x64_20G', '20240402'],
  [systems.centos7, 'centos_7_9_x64_20G', '20231225', '20240628'],
  [systems.centos7Arm, 'centos_7_9_arm64_20G', '20240628'],
  [systems.centosStream9, 'centos_stream_9_x64_20G', '20240403'],
  [systems.rocky9, 'rockylinux_9_4_x64_20G', '20240814'],
  [systems.alma9, 'almalinux_9_4_x64_20G', '20240814'],
  [systems.windows2022, 'win2022_21H2_x64_dtc_en-us_40G', '20240816', '20250715'],
  [systems.windows2022Chinese, 'win2022_21H2_x64_dtc_zh-cn_40G', '20240816', '20250715'],
  [systems.windows2019, 'win2019_1809_x64_dtc_en-us_40G', '20240816'],
  [systems.windows2019Chinese, 'win2019_1809_x64_dtc_zh-cn_40G', '20230811', '20240816'],
  [systems.windows2016, 'win2016_1607_x64_dtc_en-us_40G', '20240816'],
  [systems.windows2016Chinese, 'win2016_1607_x64_dtc_zh-cn_40G', '20240816'],
]

function platformImage(os: OperatingSystem, stem: string, day: string): ImageRecord {
  const id = `${stem}_alibase_${day}.vhd`
  const date = `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`
  return {
    ...blankImage,
    id,
    name: id,
    kind: 'system',
    ownerId: '',
    regionId: '',
    description: `${os.nameEn}, updated ${date}`,
    createdAt: Date.parse(`${date}T06:30:00Z`),
    os,
    size: os.type === 'windows' ? 40 : 20,
    snapshotId: '',
  }
}

/** The platform's public images, which are in every region. Their dates are part of their names, so they never move. */
export const platformImages: readonly ImageRecord[] = published.flatMap(([os, stem, ...dates]) =>
  dates.map((day) => platformImage(os, stem, day)),
)
