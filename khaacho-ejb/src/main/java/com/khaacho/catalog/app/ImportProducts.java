package com.khaacho.catalog.app;

import com.khaacho.catalog.CatalogueException;
import com.khaacho.catalog.CatalogueException.Code;
import com.khaacho.catalog.ImportOptions;
import com.khaacho.catalog.ImportReport;
import com.khaacho.catalog.ImportRow;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Iterator;

/** Imports products from a file, in one transaction: a crash, a lost connection or a broken file leaves nothing behind. */
@ApplicationScoped
public class ImportProducts {

    @EJB
    private ImportProductsTransaction transaction;

    /**
     * Imports; what came of it, the report says.
     *
     * @throws CatalogueException CATALOGUE_BUSY when somebody else changes the catalogue at this moment
     */
    public ImportReport run(Iterator<ImportRow> rows, ImportOptions options) {
        return transaction
                .run(rows, options)
                .orElseThrow(() -> new CatalogueException(
                        Code.CATALOGUE_BUSY, "Somebody else changes the catalogue; try again when it is done"));
    }
}
