/** The route table as it is declared, without a product behind it. */

import { type Product, routes } from '../../src/routes.ts'
import type { Route } from '../../src/runtime/http/operation.ts'

/** Routes to describe; a handler that is called finds nothing of the product. */
export const declaredRoutes = (): Route[] => routes({} as Product)
