/** The last line of a page. */
export function Colophon() {
  return <footer class="colophon">Scheduling by Punctual</footer>
}
