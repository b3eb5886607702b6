/** An address that is broken after its "@" or before a dot, where a line is too short for it. */
import { Fragment } from 'preact'

type EmailProps = { children: string }

export const Email = ({ children: address }: EmailProps) => (
  <span class="email">
    {address.split(/(?<=@)|(?=\.)/).map((piece, at) => (
      <Fragment key={at}>
        {at > 0 && <wbr />}
        {piece}
      </Fragment>
    ))}
  </span>
)

export const MailLink = ({ children: address }: EmailProps) => (
  <a href={`mailto:${address}`}>
    <Email>{address}</Email>
  </a>
)
