/** Tests of models that read orders, on Payara Micro. */
package com.khaacho.parsing;
