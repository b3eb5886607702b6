import { expect, test } from 'vitest'
import { readMessage } from './read-message.ts'

test.each([
  [{ event: 'meetergo:ready' }, { kind: 'ready' }],
  [{ event: 'meetergo:content-ready' }, { kind: 'ready' }],
  [
    { event: 'meetergo:page_height', payload: { height: 812.4 } },
    { kind: 'height', heightPx: 812 },
  ],
  [
    { type: 'meetergo:height-update', height: 500 },
    { kind: 'height', heightPx: 500 },
  ],
  [
    { type: 'meetergo:scroll-height', scrollHeight: 500 },
    { kind: 'height', heightPx: 500 },
  ],
  [
    { event: 'meetergo:scroll_by_distance', data: { distance: -40 } },
    { kind: 'scroll', distancePx: -40 },
  ],
  [
    { type: 'meetergo:scroll-by-distance', data: { distance: 40 } },
    { kind: 'scroll', distancePx: 40 },
  ],
  [{ event: 'meetergo:link_failed' }, { kind: 'failed', code: 0, msg: '' }],
  [
    { type: 'meetergo:linkFailed', data: { code: 404, msg: 'gone' } },
    { kind: 'failed', code: 404, msg: 'gone' },
  ],
  [
    { event: 'booking-successful', data: { appointmentId: '1' } },
    { kind: 'news', event: 'bookingSuccessful', data: { appointmentId: '1' } },
  ],
  [{ event: 'booking-cancelled' }, { kind: 'news', event: 'bookingCancelled', data: {} }],
  [{ event: 'booking-rescheduled' }, { kind: 'news', event: 'bookingRescheduled', data: {} }],
  [
    { event: 'open-modal', data: { link: 'a/b', params: { x: '1' } } },
    { kind: 'open', link: 'a/b', params: { x: '1' } },
  ],
  [{ event: 'close-modal' }, { kind: 'close' }],
])('%j is understood', (message, expected) => {
  expect(readMessage(message)).toEqual(expected)
})

test.each([
  null,
  undefined,
  'meetergo:ready',
  7,
  [],
  {},
  { event: null },
  { event: 'constructor' },
  { event: 'meetergo:page_height' },
  { event: 'meetergo:page_height', payload: { height: 'high' } },
  { event: 'meetergo:page_height', payload: { height: -1 } },
  { event: 'meetergo:page_height', payload: { height: 0 } },
  { event: 'meetergo:page_height', payload: { height: 1e9 } },
  { event: 'meetergo:page_height', payload: { height: Number.NaN } },
  { event: 'meetergo:scroll_by_distance', data: { distance: '40' } },
  { event: 'meetergo:scroll_by_distance', data: { distance: Number.POSITIVE_INFINITY } },
  { event: 'open-modal', data: {} },
  { event: 'something-else', data: {} },
])('%j says nothing', message => {
  expect(readMessage(message)).toBeNull()
})
