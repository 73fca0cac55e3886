/** The shops: orders of many kinds over real HTTP, repeated under their key when an answer was lost. */
package com.khaacho.chaos.load;
