/** TypeScript's DOM doesn't know trusted types yet. */
interface TrustedTypePolicyFactory {
  createPolicy(
    name: string,
    rules: { readonly createScriptURL: (address: string) => string },
  ): unknown
}

declare global {
  interface Window {
    trustedTypes?: TrustedTypePolicyFactory
  }
}

/**
 * Has the page trust the address of the worker, and of no other script: the built pages ask for trusted types, of which MSW
 * knows nothing.
 * @throws TypeError where the page's policy allows no more such rules: they can be given once
 */
export function trustWorker(address: string) {
  window.trustedTypes?.createPolicy('default', {
    createScriptURL(wanted) {
      if (wanted !== address) throw new TypeError(`${wanted} is not the stand-in's worker.`)
      return wanted
    },
  })
}
