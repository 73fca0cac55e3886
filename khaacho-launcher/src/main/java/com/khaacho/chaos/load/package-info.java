/**
 * Everybody who uses the platform: shops whose orders of many kinds are repeated under their key when an answer was lost,
 * and are changed and called off; vendors, operators, and shops that send goods back. All over real HTTP.
 */
package com.khaacho.chaos.load;
