import { describe, expect, test } from 'vitest'
import { antdRules, styledParts } from './vite.antdRules.ts'

describe('the CSS of antd, made at build time', () => {
  test.each(Object.entries(styledParts))('%s has rules for its class', (part, { prefix }) => {
    const rules = antdRules(part)
    expect(rules).toMatch(new RegExp(`\\.${prefix}[^{}]*\\{`))
    expect(rules).not.toMatch(/undefined|NaN/)
  })

  // It is made once: whatever a theme changes has to be a variable.
  test.each(['shared', ...Object.keys(styledParts)])('%s is the same in light and dark', (part) => {
    expect(antdRules(part, 'dark')).toBe(antdRules(part, 'light'))
  })

  test('there is nothing in ready-made colours, whose palettes the build leaves out', () => {
    const ready =
      /--ant-(?:blue|purple|cyan|green|magenta|pink|red|orange|yellow|volcano|geekblue|gold|lime)-/
    for (const part of Object.keys(styledParts)) expect(antdRules(part)).not.toMatch(ready)
  })

  test('icons turn', () => {
    expect(antdRules('shared')).toMatch(/@keyframes loadingCircle/)
  })
})
