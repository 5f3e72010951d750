// Hashes the chosen file in the browser, so that it need not be sent; without this script, or over plain http, the form sends it.
document.querySelector('form[data-hash-file]')?.addEventListener('submit', async (event) => {
  const file = event.target.elements.file.files[0]
  if (!file || !globalThis.crypto?.subtle) return
  event.preventDefault()
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()))
  location.assign('/verify?q=' + Array.from(hash, (b) => b.toString(16).padStart(2, '0')).join(''))
})
