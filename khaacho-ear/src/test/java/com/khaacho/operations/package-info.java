/** What those who run Khaacho look at: health, metrics, the API's description and the log. */
package com.khaacho.operations;
