/** The last line of a page. */
export function Colophon() {
  return (
    <footer class="colophon">
      Scheduling by <a href="/">Punctual</a>
    </footer>
  )
}
