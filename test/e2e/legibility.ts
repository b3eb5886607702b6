/** What of a page is hard to read or to hit, measured in the browser. */
import type { Page } from 'playwright-core'

/** Texts whose contrast with what is behind them is under 4.5:1, with the ratio. */
export function faintTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
    /** Any CSS colour as sRGB, over black where it lets something through. */
    const channelsOf = (color: string): number[] => {
      if (!pen) throw new Error('no canvas')
      pen.fillStyle = color
      pen.fillRect(0, 0, 1, 1)
      return [...pen.getImageData(0, 0, 1, 1).data].slice(0, 3)
    }
    const luminance = (color: string): number => {
      const [r = 0, g = 0, b = 0] = channelsOf(color).map(value => {
        const part = value / 255
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
      })
      return 0.2126 * r + 0.7152 * g + 0.0722 * b
    }
    const behind = (element: Element | null): string => {
      if (!element) return 'white'
      const color = getComputedStyle(element).backgroundColor
      return color === 'rgba(0, 0, 0, 0)' ? behind(element.parentElement) : color
    }
    const faint: string[] = []
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const element = text.parentElement
      if (!text.textContent?.trim() || !element?.checkVisibility()) continue
      const pair = [luminance(getComputedStyle(element).color), luminance(behind(element))]
      const ratio = (Math.max(...pair) + 0.05) / (Math.min(...pair) + 0.05)
      if (ratio < 4.5) faint.push(`${text.textContent.trim()} (${ratio.toFixed(2)})`)
    }
    return faint
  })
}

/** Controls lower than 44 px; of one within its label all of that can be hit. */
export function smallControls(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('a, button, select, summary, input:not([type=hidden])')]
      .filter(control => control.checkVisibility() && control.getBoundingClientRect().right > 0)
      .filter(control => (control.closest('label') ?? control).getBoundingClientRect().height < 44)
      .map(control => `${control.outerHTML.slice(0, 60)} (${control.clientHeight} px)`),
  )
}

/** How far the page reaches beyond the right edge of the window, in pixels. */
export function overhang(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return scrollWidth - clientWidth
  })
}

/** The outline of what has the focus: `2px solid`, `0px none`. */
export function focusRing(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { outlineWidth, outlineStyle } = getComputedStyle(document.activeElement ?? document.body)
    return `${outlineWidth} ${outlineStyle}`
  })
}

/** 1 for `h1`, and so on, in the order of the page. */
export function headingLevels(page: Page): Promise<number[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(one => Number(one.tagName[1])),
  )
}
