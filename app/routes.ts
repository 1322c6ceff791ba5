import { centreRoutes } from './routes/centre.ts'
import { houseRoutes } from './routes/house.ts'
import { outsideRoutes } from './routes/outside.ts'
import { portfolioRoutes } from './routes/portfolio.ts'
import { practiceRoutes } from './routes/practice.ts'

/** Every address of the application, once. Pages, redirects, e-mails, tests and the API take them from here. */
export const routes = { ...houseRoutes, ...practiceRoutes, ...portfolioRoutes, ...outsideRoutes, ...centreRoutes } as const
