import { ensureBrowser } from './findBrowser.ts'

// A process of its own, so that a browser can be installed while other tests run.
ensureBrowser()
