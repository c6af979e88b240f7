// Where React finds client modules, in the browser and for server-side rendering. Import it before
// anything of React's.
import { setClientModules } from 'rscc/shim';
import clientModules from 'virtual:rscc/client-modules';

setClientModules(clientModules);
