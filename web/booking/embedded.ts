export function startEmbedded(): void {}
export function tellBooked(_data: object): void {}
export function tellRescheduled(_data: object): void {}
export function tellCancelled(_data: object): void {}
