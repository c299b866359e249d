// A certificate's page outlives the day on which it was made: this sees that it has expired since.

const page = document.querySelector('[data-certificate]')
const { validUntil, zone } = page.dataset

const today = () => {
  const form = new Intl.DateTimeFormat('en', {
    timeZone: zone, calendar: 'gregory', numberingSystem: 'latn', year: 'numeric', month: '2-digit', day: '2-digit',
  })
  const { year, month, day } = Object.fromEntries(form.formatToParts(new Date()).map(part => [part.type, part.value]))
  return `${year}-${month}-${day}`
}

if (validUntil && page.dataset.certificate === 'valid' && today() > validUntil) {
  page.dataset.certificate = 'expired'
  for (const part of page.querySelectorAll('[data-when]')) part.hidden = part.dataset.when !== 'expired'
}

const copy = page.querySelector('[data-copy]')
if (copy && navigator.clipboard) {
  copy.hidden = false
  copy.addEventListener('click', async () => {
    await navigator.clipboard.writeText(page.querySelector('#address').textContent.trim())
    page.querySelector('[data-copied]').replaceChildren(copy.querySelector('template').content.cloneNode(true))
  })
}
