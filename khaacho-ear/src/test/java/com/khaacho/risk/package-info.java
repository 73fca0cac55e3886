/** Tests of second opinions on risk, on Payara Micro. */
package com.khaacho.risk;
