import { expect, test } from 'vitest'
import { isColor, longColor, shownAccent } from './shown-accent.ts'

test('what can be read is shown as it is, and what cannot is shifted until it can', () => {
  expect(shownAccent('#006070', 'light')).toMatchObject({
    colors: { accent: '#006070' },
    isShifted: false,
  })
  const pale = shownAccent('#ffe94d', 'light')
  expect(pale.isShifted).toBe(true)
  for (const scheme of ['light', 'dark'] as const) {
    for (const hex of ['#ffe94d', '#000', '#ffffff', '#0a7d5a', '#F00']) {
      const { onButton, onPage } = shownAccent(hex, scheme)
      expect(Math.min(onButton, onPage), `${hex} ${scheme}`).toBeGreaterThanOrEqual(4.5)
    }
  }
})

test('short colours are the long ones', () => {
  expect(longColor('#09F')).toBe('#0099ff')
  expect(shownAccent('#0A5', 'light')).toEqual(shownAccent('#00aa55', 'light'))
  expect(['#09f', '#0099FF', '09f', '#09', 'red', ''].map(isColor)).toEqual([
    ...[true, true, false, false, false, false],
  ])
})
