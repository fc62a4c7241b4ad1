import type { OperatingSystem } from '../records.ts'

type Architecture = OperatingSystem['architecture']

const linux = (
  platform: string,
  title: string,
  architecture: Architecture = 'x86_64',
  bootMode: OperatingSystem['bootMode'] = architecture === 'arm64' ? 'UEFI' : 'BIOS',
): OperatingSystem => {
  const isArm = architecture === 'arm64'
  return {
    platform,
    name: `${title} 64位${isArm ? ' ARM版' : ''}`,
    nameEn: `${title} 64 bit${isArm ? ' for ARM' : ''}`,
    type: 'linux',
    architecture,
    bootMode,
  }
}

const windows = (year: number, language: 'Chinese' | 'English'): OperatingSystem => ({
  platform: `Windows Server ${year}`,
  name: `Windows Server ${year} 数据中心版 64位${language === 'Chinese' ? '中文版' : '英文版'}`,
  nameEn: `Windows Server ${year} Datacenter 64 bit ${language}`,
  type: 'windows',
  architecture: 'x86_64',
  bootMode: year >= 2022 ? 'UEFI-Preferred' : 'BIOS',
})

export const alinux2 = linux('Aliyun', 'Alibaba Cloud Linux 2.1903 LTS')
export const alinux2Arm = linux('Aliyun', 'Alibaba Cloud Linux 2.1903 LTS', 'arm64')
export const alinux3 = linux('Aliyun', 'Alibaba Cloud Linux 3.2104 LTS', 'x86_64', 'UEFI-Preferred')
export const alinux3Arm = linux('Aliyun', 'Alibaba Cloud Linux 3.2104 LTS', 'arm64')
export const alinux4 = linux('Aliyun', 'Alibaba Cloud Linux 4 LTS', 'x86_64', 'UEFI-Preferred')
export const alinux4Arm = linux('Aliyun', 'Alibaba Cloud Linux 4 LTS', 'arm64')
export const ubuntu20 = linux('Ubuntu', 'Ubuntu 20.04')
export const ubuntu20Arm = linux('Ubuntu', 'Ubuntu 20.04', 'arm64')
export const ubuntu22 = linux('Ubuntu', 'Ubuntu 22.04', 'x86_64', 'UEFI-Preferred')
export const ubuntu22Arm = linux('Ubuntu', 'Ubuntu 22.04', 'arm64')
export const ubuntu24 = linux('Ubuntu', 'Ubuntu 24.04', 'x86_64', 'UEFI-Preferred')
export const ubuntu24Arm = linux('Ubuntu', 'Ubuntu 24.04', 'arm64')
export const debian11 = linux('Debian', 'Debian 11.9')
export const debian12 = linux('Debian', 'Debian 12.5', 'x86_64', 'UEFI-Preferred')
export const debian12Arm = linux('Debian', 'Debian 12.5', 'arm64')
export const centos7 = linux('CentOS', 'CentOS 7.9')
export const centos7Arm = linux('CentOS', 'CentOS 7.9', 'arm64')
export const centosStream9 = linux('CentOS Stream', 'CentOS Stream 9', 'x86_64', 'UEFI-Preferred')
export const rocky9 = linux('Rocky Linux', 'Rocky Linux 9.4', 'x86_64', 'UEFI-Preferred')
export const alma9 = linux('AlmaLinux', 'AlmaLinux 9.4', 'x86_64', 'UEFI-Preferred')
export const windows2016 = windows(2016, 'English')
export const windows2016Chinese = windows(2016, 'Chinese')
export const windows2019 = windows(2019, 'English')
export const windows2019Chinese = windows(2019, 'Chinese')
export const windows2022 = windows(2022, 'English')
export const windows2022Chinese = windows(2022, 'Chinese')
