// Finds a certificate by its number and its holder's family name. How, and what this protects, is told in
// Sources/Certificates/Finding/LookUpTable.swift; the two must fold, hash and count alike.

const alike = {
  ø: 'o', ł: 'l', đ: 'd', ð: 'd', ħ: 'h', ŧ: 't', þ: 'th', æ: 'ae', œ: 'oe',
  ٱ: 'ا', ى: 'ي', ی: 'ي', ة: 'ه', ہ: 'ه', ە: 'ه', ک: 'ك',
}

/** The letters and digits of a text, however they are written. */
export const folded = text =>
  text.normalize('NFKD').replace(/[^\p{L}\p{N}]|\p{Lm}/gu, '')
    .replace(/./gu, letter => letter.toLowerCase().toUpperCase())
    .replace(/./gu, letter => letter.toLowerCase())
    .replace(/./gu, letter => alike[letter] ?? letter)
    .replace(/[٠-٩۰-۹]/g, digit => digit.charCodeAt() & 15)

/** The last word of a name. */
export const familyName = name =>
  name.split(/\p{White_Space}+/u).map(folded).filter(word => word).pop() ?? ''

const bytes = text => new TextEncoder().encode(text)
const hex = bytes => Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')

const get = async (address, read) => {
  const answer = await fetch(address, { cache: 'no-cache' })
  if (!answer.ok) throw new Error(answer.status + ' ' + address)
  return answer[read]()
}

/** The uuid of a certificate; nothing if there is none. Calls `tell` with the part that is done. */
export const find = async (folder, number, name, tell) => {
  const { salt, bits, iterations, peppers } = await get(folder + 'settings.json', 'json')
  const start = Uint8Array.from([...salt.match(/../g).map(byte => parseInt(byte, 16)), ...bytes(number)])
  const digest = await crypto.subtle.digest('SHA-256', start)
  const bucket = bits && new DataView(digest).getUint32(0) >>> (32 - bits)
  const entries = new Uint8Array(await get(folder + bucket.toString(16) + '.bin', 'arrayBuffer'))
  const hidden = new Map()
  for (let at = 0; at < entries.length; at += 32)
    hidden.set(hex(entries.subarray(at, at + 16)), entries.subarray(at + 16, at + 32))

  const password = await crypto.subtle.importKey('raw', bytes(name), 'PBKDF2', false, ['deriveBits'])
  const attempt = async pepper => {
    const key = new Uint8Array(await crypto.subtle.deriveBits({
      name: 'PBKDF2', hash: 'SHA-256', iterations, salt: Uint8Array.of(...start, pepper >> 8, pepper & 255),
    }, password, 256))
    return hidden.get(hex(key.subarray(0, 16)))?.map((byte, place) => byte ^ key[16 + place])
  }
  // Some at a time: the browser spreads them over threads, and the page stays alive.
  const together = 64
  for (let pepper = 0; pepper < peppers; pepper += together) {
    const found = await Promise.all(Array.from({ length: together }, (_, place) => attempt(pepper + place)))
    const uuid = found.find(uuid => uuid)
    if (uuid) return hex(uuid).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
    tell((pepper + together) / peppers)
  }
}

const watch = form => {
  const status = document.querySelector('[data-status]')
  const progress = form.querySelector('progress')
  const say = word =>
    status.replaceChildren(...(word ? [form.querySelector(`template[data-say=${word}]`).content.cloneNode(true)] : []))
  let isSearching = false

  const isFilled = (field, value) => {
    const fault = document.getElementById(field.id + '-fault')
    fault.hidden = !!value
    field.setAttribute('aria-invalid', !value)
    // What is hidden would be read aloud all the same.
    field.setAttribute('aria-describedby', field.id + '-hint' + (value ? '' : ' ' + fault.id))
    return !!value
  }

  const search = async (number, name) => {
    say('searching')
    progress.value = 0
    progress.hidden = false
    try {
      const uuid = await find(form.dataset.find, number, name, part => { progress.value = part })
      say(uuid ? 'found' : 'unknown')
      if (uuid) location.assign(form.dataset.page + uuid + '/')
    } catch (error) {
      console.error(error)
      say('failed')
    }
    progress.hidden = true
  }

  form.addEventListener('submit', async event => {
    event.preventDefault()
    if (isSearching) return
    const { number, name } = form.elements
    const values = [folded(number.value), familyName(name.value)]
    const wrong = [number, name].filter((field, place) => !isFilled(field, values[place]))
    say('')
    if (wrong.length) return wrong[0].focus()
    isSearching = true
    await search(...values)
    isSearching = false
  })

  document.querySelector('[data-without-script]').hidden = true
  // Browsers keep these functions from pages that somebody on the way could have changed.
  if (globalThis.crypto?.subtle) form.hidden = false
  else say('insecure')
}

const form = globalThis.document?.querySelector('form[data-find]')
if (form) watch(form)
