/** The quickstart's calls, ready to paste into a shell. */
export type HomePageProps = {
  /** Where this server is reached, without a slash at the end. */
  publicUrl: string
  /** `YYYY-MM-DD`: a date ahead, and one some days later. */
  startDate: string
  endDate: string
}

export type FirstCall = { title: string; text: string; command: string }

export function firstCalls({ publicUrl, startDate, endDate }: HomePageProps): FirstCall[] {
  return [
    {
      title: 'Check your API key',
      text: 'The first start prints a key. Keep it in a variable; the answer tells who made it.',
      command: `API_KEY='ak_live:…'
curl "${publicUrl}/v4/user/me" \\
  -H "Authorization: Bearer $API_KEY"`,
    },
    {
      title: 'Create a platform user',
      text: 'The answer names the user and the address of the booking page.',
      command: `curl -X POST "${publicUrl}/v4/user" \\
  -H "Authorization: Bearer $API_KEY" \\
  -H "Content-Type: application/json" \\
  -d '{
    "email": "john.smith@example.com",
    "givenName": "John",
    "familyName": "Smith",
    "timezone": "Europe/London"
  }'`,
    },
    {
      title: 'Ask for open times',
      text: 'With the userId from the answer before.',
      command: `USER_ID='…'
curl "${publicUrl}/v4/user/$USER_ID/bookable-windows?startDate=${startDate}&endDate=${endDate}" \\
  -H "Authorization: Bearer $API_KEY" \\
  -H "x-meetergo-api-user-id: $USER_ID"`,
    },
  ]
}
