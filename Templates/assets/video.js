// A film of another site is a link until somebody plays it: only then is that site asked for anything.

const media = /\.(mp4|m4v|webm|ogv|mov)$/i

/** What plays a film in its place; nothing if only its own page can. */
const player = link => {
  if (link.dataset.video) {
    const frame = document.createElement('iframe')
    frame.src = link.dataset.video + (link.dataset.video.includes('?') ? '&' : '?') + 'autoplay=1'
    frame.allow = 'autoplay; fullscreen; encrypted-media; picture-in-picture'
    frame.allowFullscreen = true
    frame.referrerPolicy = 'strict-origin-when-cross-origin'
    frame.setAttribute('sandbox', 'allow-scripts allow-same-origin allow-presentation allow-popups')
    return frame
  }
  if (!media.test(new URL(link.href).pathname)) return
  return Object.assign(document.createElement('video'), { src: link.href, controls: true, autoplay: true })
}

for (const link of document.querySelectorAll('[data-video]')) {
  link.addEventListener('click', event => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return
    const found = player(link)
    if (!found) return
    event.preventDefault()
    found.title = link.dataset.title || link.textContent.trim()
    found.tabIndex = 0
    link.parentElement.replaceChildren(found)
    found.focus()
  })
}
