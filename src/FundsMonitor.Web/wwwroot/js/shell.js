// The few things the pages need besides Blazor's own script.

// Month and area pickers send their form as soon as one is chosen.
document.addEventListener('change', (event) => {
  const form = event.target.closest('form[data-send-on-change]')
  if (form) form.requestSubmit()
})

// Reconnecting: Blazor tells the dialog; after it gave up, the button loads the page anew.
const reconnect = document.getElementById('components-reconnect-modal')
reconnect.addEventListener('components-reconnect-state-changed', (event) => {
  if (event.detail.state === 'show' && !reconnect.open) reconnect.showModal()
  else if (event.detail.state === 'hide') reconnect.close()
  else if (event.detail.state === 'rejected') location.reload()
})
reconnect.querySelector('[data-reload]').addEventListener('click', () => location.reload())
