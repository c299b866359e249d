// What judges want to know of a page that only the page itself can tell.
globalThis.lectern = (() => {
  const name = (element) => {
    const classes = [...element.classList].map((word) => '.' + word).join('')
    const words = (element.textContent || '').trim().replace(/\s+/g, ' ').slice(0, 40)
    return element.localName + (element.id ? '#' + element.id : classes) + (words ? ` “${words}”` : '')
  }
  const isSeen = (element) => {
    if (!element.checkVisibility({ visibilityProperty: true })) return false
    const box = element.getBoundingClientRect()
    return box.width > 0 && box.height > 0
  }
  const scrolls = (element) => {
    for (let above = element; above && above !== document.body; above = above.parentElement) {
      if (getComputedStyle(above).overflowX !== 'visible') return true
    }
    return false
  }

  const isOutlined = (element) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element)
    return outlineStyle !== 'none' && parseFloat(outlineWidth) > 0
  }

  // What the page is painted on. Colours are written in many ways; painted, they are numbers.
  const ground = () => {
    const canvas = document.createElement('canvas').getContext('2d')
    for (const element of [document.documentElement, document.body]) {
      canvas.fillStyle = getComputedStyle(element).backgroundColor
      canvas.fillRect(0, 0, 1, 1)
    }
    return canvas.getImageData(0, 0, 1, 1).data
  }

  // Texts as visitors read them, but for what is read out only or made by a script.
  const texts = () => {
    const found = new Set()
    const walk = document.createTreeWalker(document.querySelector('main') ?? document.body, NodeFilter.SHOW_TEXT)
    while (walk.nextNode()) {
      const text = walk.currentNode.data.trim().replace(/\s+/g, ' ')
      const parent = walk.currentNode.parentElement
      if (text && parent.checkVisibility({ visibilityProperty: true }) && !parent.closest('[data-by-script], [data-zoned]')) {
        found.add(text)
      }
    }
    return [...found]
  }

  return {
    texts,

    // What makes the page scroll sideways; nothing if it does not.
    tooWide() {
      const root = document.documentElement
      if (root.scrollWidth <= root.clientWidth) return []
      const guilty = [...document.body.querySelectorAll('*')].filter((element) => {
        const box = element.getBoundingClientRect()
        return isSeen(element) && (box.right > root.clientWidth + 1 || box.left < -1) && !scrolls(element.parentElement)
      })
      return [`${root.scrollWidth} px`, ...guilty.slice(0, 4).map(name)]
    },

    // The element with the focus; whether one sees it, and that it has the focus.
    focus() {
      const element = document.activeElement
      if (!element || element === document.body) return null
      const box = element.getBoundingClientRect()
      let marked = element
      // A card may show it for the link in it.
      while (marked && marked !== document.body && !isOutlined(marked)) marked = marked.parentElement
      const isMarked = marked && marked !== document.body
      const isInView = isSeen(element) && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth
      const [x, y] = [box.left + box.width / 2, box.top + box.height / 2]
      const top = document.elementFromPoint(Math.min(Math.max(x, 1), innerWidth - 1), Math.min(Math.max(y, 1), innerHeight - 1))
      const isFree = !top || element.contains(top) || top.contains(element) || element.getClientRects().length > 1
      const wrong = !isInView ? 'is not in view' : !isMarked ? 'does not show that it has the focus' : !isFree ? 'is covered' : null
      element.dataset.focusSeen = Number(element.dataset.focusSeen ?? 0) + 1
      return { name: name(element), wrong, isAgain: element.dataset.focusSeen > 1 }
    },

    // What is on paper that belongs on a screen, and what is not on it.
    printed() {
      const wrong = []
      for (const element of document.querySelectorAll('body > header, body > .skip, dialog, button[data-theme-switch]')) {
        const box = element.getBoundingClientRect()
        if (isSeen(element) && box.right > 0 && box.left < innerWidth) wrong.push(name(element) + ' is printed')
      }
      const heading = document.querySelector('main h1')
      if (!heading || !isSeen(heading)) wrong.push('the heading is not printed')
      const [red, green, blue, opacity] = ground()
      if (opacity > 0 && red + green + blue < 600) wrong.push('the paper is dark')
      return wrong
    },

    // Once fonts and pictures in view are there and nothing moves any more.
    async settled() {
      await document.fonts.ready
      for (const animation of document.getAnimations()) {
        try { animation.finish() } catch { animation.cancel() }
      }
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
    },

    /** What is laid out only when it comes near has no place yet, for axe as for a picture of the whole page. */
    layOutAll() {
      const near = new CSSStyleSheet()
      near.replaceSync('* { content-visibility: visible !important }')
      document.adoptedStyleSheets = [near]
    },

    async violations() {
      const { violations } = await axe.run(document, {
        resultTypes: ['violations'],
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      })
      return violations.map((rule) => ({
        rule: rule.id, help: rule.help, count: rule.nodes.length,
        places: rule.nodes.slice(0, 3).map((node) => `${node.html.replace(/\s+/g, ' ').slice(0, 160)}: ${
          [...node.any, ...node.all, ...node.none].map((check) => check.message).join('; ').slice(0, 240)}`),
      }))
    },
  }
})()
