import base from './playwright.config.ts'
export default { ...base, outputDir: '/tmp/pwA', reporter: 'list', timeout: 20000, expect: { timeout: 7000 }, use: { ...base.use, baseURL: 'http://localhost:4181', trace: 'off' }, webServer: undefined }
