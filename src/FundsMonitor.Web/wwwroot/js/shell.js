// The few things the pages need besides Blazor's own script.

// Month and area pickers send their form as soon as one is chosen.
document.addEventListener('change', (event) => {
  const form = event.target.closest('form[data-send-on-change]')
  if (form) form.requestSubmit()
})

// A list keeps its filters, order and place in the address, unless the reader has gone on to another page meanwhile.
window.fundsMonitor = {
  keepInAddress: (address) => {
    if (new URL(address, location.href).pathname === location.pathname) Blazor.navigateTo(address, { replaceHistoryEntry: true })
  },
}

// Reconnecting: Blazor tells the dialog; after it gave up, the button loads the page anew.
const reconnect = document.getElementById('components-reconnect-modal')
reconnect.addEventListener('components-reconnect-state-changed', (event) => {
  if (event.detail.state === 'show' && !reconnect.open) reconnect.showModal()
  else if (event.detail.state === 'hide') reconnect.close()
  else if (event.detail.state === 'rejected') location.reload()
})
reconnect.querySelector('[data-reload]').addEventListener('click', () => location.reload())

// A phone's menu, and the bell's box, are closed by what was chosen in them; the page that comes keeps the element.
document.addEventListener('click', (event) => {
  event.target.closest('[popover] a')?.closest('[popover]').hidePopover()
})

// The key ? opens and closes the help of the page, unless somebody is writing or has switched it off; what was chosen in it closes it.
document.addEventListener('keydown', (event) => {
  const writes = event.target.closest('input, textarea, select, [contenteditable]')
  if (event.key !== '?' || writes || event.ctrlKey || event.altKey || event.metaKey || document.querySelector('dialog[open]')) return
  const help = document.getElementById('help')
  if (help && help.dataset.key !== 'off') help.togglePopover()
})
document.addEventListener('toggle', (event) => {
  if (event.target.id === 'help' && event.newState === 'open') event.target.querySelector('button').focus()
}, true)
document.addEventListener('click', (event) => {
  if (event.target.closest('#help a')) document.getElementById('help').hidePopover()
})

// What is printed says when, by the clock of Vietnam.
addEventListener('beforeprint', () => {
  const now = new Intl.DateTimeFormat('vi-VN', {
    timeZone: 'Asia/Ho_Chi_Minh', day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
  }).formatToParts(new Date()).reduce((parts, part) => ({ ...parts, [part.type]: part.value }), {})
  const said = `${now.day}/${now.month}/${now.year} ${now.hour}:${now.minute}`
  document.querySelectorAll('[data-printed-at]').forEach((time) => { time.textContent = said })
})

// A typed password can be looked at; without script it stays hidden and so does the button.
const wakePasswordButtons = () => document.querySelectorAll('[data-show-password][hidden]').forEach((button) => { button.hidden = false })
wakePasswordButtons()
Blazor.addEventListener('enhancedload', wakePasswordButtons)
document.addEventListener('click', (event) => {
  const button = event.target.closest('[data-show-password]')
  if (!button) return
  const input = document.getElementById(button.dataset.showPassword)
  const shown = input.type === 'text'
  input.type = shown ? 'password' : 'text'
  button.setAttribute('aria-pressed', String(!shown))
})
