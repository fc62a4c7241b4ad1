import type { ThemeConfig } from 'antd'

type Tokens = NonNullable<ThemeConfig['token']>

/**
 * The console family's colours as antd tokens. Values that fail WCAG AA at their size are replaced by the nearest that passes:
 * tertiary text #808080 → #6B6B6B, warning yellow as text → a dark amber.
 */
const light: Tokens = {
  colorPrimary: '#0064C8',
  colorPrimaryHover: '#0052A4',
  colorPrimaryActive: '#004385',
  colorLink: '#0064C8',
  colorLinkHover: '#0052A4',
  colorLinkActive: '#004385',
  colorInfo: '#0064C8',
  colorInfoBg: '#EBF4FB',
  colorInfoBorder: '#B9D8F2',
  colorSuccess: '#1E8E3E',
  colorSuccessBg: '#EDFCF1',
  colorSuccessBorder: '#B4DFC0',
  colorWarning: '#B25E00',
  colorWarningBg: '#FFF7DB',
  colorWarningBorder: '#F5DC8C',
  colorError: '#D93026',
  colorErrorBg: '#FCEFEE',
  colorErrorBorder: '#F2B8B3',
  colorText: '#333333',
  colorTextSecondary: '#555555',
  colorTextTertiary: '#6B6B6B',
  colorTextDescription: '#6B6B6B',
  colorTextPlaceholder: '#6B6B6B',
  colorTextDisabled: '#8A8A8A',
  colorBorder: '#C0C6CC',
  colorBorderSecondary: '#E5E5E5',
  colorSplit: '#E5E5E5',
  colorFillAlter: '#F6F6F6',
  colorBgLayout: '#FFFFFF',
  boxShadow: '0 4px 8px rgb(0 0 0 / 16%)',
  boxShadowSecondary: '0 8px 16px rgb(0 0 0 / 20%)',
}

/**
 * The dark ones, one by one: antd's own algorithm costs more and makes others. Replaced for AA: primary #007EFD under white text
 * → #0070E0, as text → #5EB0FF, tertiary text #969696 → #A8A8A8 (it also stands on tints).
 */
const dark: Tokens = {
  colorTextBase: '#EEEEEE',
  colorBgBase: '#1A1A1A',
  colorPrimary: '#0070E0',
  colorPrimaryHover: '#0064C8',
  colorPrimaryActive: '#0058B0',
  colorPrimaryBg: '#353E45',
  colorPrimaryBgHover: '#3C4A55',
  colorPrimaryBorder: '#5EB0FF',
  colorLink: '#5EB0FF',
  colorLinkHover: '#8CC7FF',
  colorLinkActive: '#2F97FF',
  colorInfo: '#2F97FF',
  colorInfoBg: '#353E45',
  colorInfoBorder: '#47596A',
  colorSuccess: '#1E8E3E',
  colorSuccessBg: '#36453A',
  colorSuccessBorder: '#4B6652',
  colorWarning: '#FFC440',
  colorWarningBg: '#564E32',
  colorWarningBorder: '#786B3C',
  colorError: '#D93026',
  colorErrorHover: '#C3281F',
  colorErrorActive: '#A92019',
  colorErrorBg: '#443736',
  colorErrorBgHover: '#513E3C',
  colorErrorBorder: '#6E4C49',
  colorText: '#EEEEEE',
  colorTextSecondary: '#D9D9D9',
  colorTextTertiary: '#A8A8A8',
  colorTextQuaternary: '#969696',
  colorTextDescription: '#A8A8A8',
  colorTextPlaceholder: '#A8A8A8',
  colorTextDisabled: '#858585',
  colorBorder: '#555555',
  colorBorderSecondary: '#343434',
  colorSplit: '#343434',
  colorFillAlter: '#2B2B2B',
  colorBgLayout: '#1A1A1A',
  colorBgContainer: '#1A1A1A',
  colorBgElevated: '#262626',
  colorBgSpotlight: '#424242',
  colorBgMask: 'rgb(0 0 0 / 60%)',
  boxShadow: '0 4px 8px rgb(0 0 0 / 50%)',
  boxShadowSecondary: '0 8px 16px rgb(0 0 0 / 60%)',
}

/** Colours that some components take from where they don't fit the dark. */
const darkComponents: NonNullable<ThemeConfig['components']> = {
  Button: { defaultHoverColor: '#5EB0FF', defaultHoverBorderColor: '#5EB0FF' },
  // It lies above dialogs, which are raised themselves.
  Popover: { colorBgElevated: '#303030' },
  // A dangerous item is red text, and red behind dark text once it is pointed at.
  Dropdown: { colorError: '#E5736B', colorTextLightSolid: '#1A1A1A' },
}

/** Type and shape. */
const common: Tokens = {
  fontSize: 12,
  fontFamily:
    '-apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, "Helvetica Neue", "PingFang SC", "Microsoft YaHei", sans-serif',
  borderRadius: 2,
  borderRadiusLG: 4,
  borderRadiusSM: 2,
  controlHeight: 32,
  controlHeightSM: 24,
  controlHeightLG: 36,
  motionDurationMid: '0.1s',
  motionDurationSlow: '0.15s',
}

const noShadow = { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' }

/** antd's theme: the family's colours, type and shape. */
export function themeOf(scheme: 'light' | 'dark', motion: boolean): ThemeConfig {
  const colors = scheme === 'dark' ? dark : light
  const components = scheme === 'dark' ? darkComponents : {}
  return {
    token: { ...common, ...colors, motion },
    components: {
      ...components,
      Button: { ...noShadow, ...components.Button },
      Select: { optionSelectedBg: scheme === 'dark' ? '#353E45' : '#EBF4FB' },
      Modal: { titleFontSize: 16 },
    },
  }
}
