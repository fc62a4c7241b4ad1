import type { ThemeConfig } from 'antd'

/**
 * The console family's colours, type and shape as antd tokens. Values that fail WCAG AA at their size are replaced by the
 * nearest that passes: tertiary text #808080 → #6B6B6B, warning yellow as text → a dark amber.
 */
export const theme: ThemeConfig = {
  token: {
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
    fontSize: 12,
    fontFamily:
      '-apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, "Helvetica Neue", "PingFang SC", "Microsoft YaHei", sans-serif',
    borderRadius: 2,
    borderRadiusLG: 4,
    borderRadiusSM: 2,
    controlHeight: 32,
    controlHeightSM: 24,
    controlHeightLG: 36,
    boxShadow: '0 4px 8px rgb(0 0 0 / 16%)',
    boxShadowSecondary: '0 8px 16px rgb(0 0 0 / 20%)',
    motionDurationMid: '0.1s',
    motionDurationSlow: '0.15s',
  },
  components: {
    Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
    Select: { optionSelectedBg: '#EBF4FB' },
    Modal: { titleFontSize: 16 },
  },
}
