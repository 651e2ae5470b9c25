"use strict";
// What the pages do beyond links and forms; every page works without it.
